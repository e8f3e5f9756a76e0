/** Arrow keys walk a list of tabs in the direction of reading, round its ends, Home and End to its first and last; a tab opens as it is reached. */
export function walkTabs(event: KeyboardEvent): void {
  const tab = (event.target as HTMLElement).closest<HTMLElement>('[role=tab]');
  const tabs = [...(tab?.closest('[role=tablist]')?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  const isMirrored = document.documentElement.dir === 'rtl';
  const at = tab ? tabs.indexOf(tab) : -1;
  const next = {
    [isMirrored ? 'ArrowLeft' : 'ArrowRight']: at + 1,
    [isMirrored ? 'ArrowRight' : 'ArrowLeft']: at - 1,
    Home: 0,
    End: -1,
  }[event.key];
  if (at < 0 || next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const reached = tabs.at(next % tabs.length)!;
  reached.focus();
  reached.click();
}
