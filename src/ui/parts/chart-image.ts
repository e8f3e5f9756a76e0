const PROPERTIES = ['fill', 'stroke', 'color', 'font-size', 'font-weight', 'font-family', 'opacity', 'text-anchor'];

/** The chart as an SVG that stands by itself: colours and type written into it, on the page's background. */
export function chartSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    for (const property of PROPERTIES) copies[i]!.style.setProperty(property, style.getPropertyValue(property));
  });
  copy.querySelectorAll('style, [data-mark="tip"], [aria-label="tip"]').forEach((element) => element.remove());
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.style.background = getComputedStyle(document.documentElement).backgroundColor;
  return new XMLSerializer().serializeToString(copy);
}

/** The chart as a PNG at twice its size. */
export async function chartPng(svg: SVGSVGElement): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([chartSvg(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    const { width, height } = svg.getBoundingClientRect();
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('canvas is empty')))),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Hands a file to the browser's downloads. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Puts a drawn chart in the place of the one before; the old one stays until the new one is there. */
export function showChart(frame: HTMLElement, chart: Element): SVGSVGElement | undefined {
  // Within an image there is nothing to name; Plot names every mark all the same.
  for (const mark of chart.querySelectorAll<SVGElement>('g[aria-label]')) {
    mark.dataset.mark = mark.getAttribute('aria-label')!;
    mark.removeAttribute('aria-label');
  }
  frame.replaceChildren(chart);
  return chart instanceof SVGSVGElement ? chart : (chart.querySelector('svg') ?? undefined);
}
