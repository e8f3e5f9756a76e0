/** Where Plot's pointer looks for the mark that a shape is: the middle of a bar or cell, the first corner of a band of a flow. */
function anchorOf(shape: Element): { clientX: number; clientY: number } {
  if (shape instanceof SVGPathElement) {
    const { x, y } = shape.getPointAtLength(0).matrixTransform(shape.getScreenCTM()!);
    return { clientX: x, clientY: y };
  }
  const { left, top, width, height } = shape.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

/**
 * Lets a bar, cell, tile or band answer wherever the pointer is inside it. Plot takes the mark whose middle is nearest, within 40 px
 * (https://observablehq.com/plot/interactions/pointer), which of two shapes side by side may be the other one.
 */
export function aim(event: PointerEvent, svg: SVGSVGElement): void {
  // Its own events come by here once more.
  if (!event.isTrusted) return;
  const shape = document
    .elementsFromPoint(event.clientX, event.clientY)
    .find((element) => svg.contains(element) && element.matches('[data-mark] rect, .flow path'));
  if (!shape) return;
  event.stopPropagation();
  const { pointerType, buttons } = event;
  svg.dispatchEvent(new PointerEvent('pointermove', { ...anchorOf(shape), pointerType, buttons }));
}
