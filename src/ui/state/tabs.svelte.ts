export const TABS = ['table', 'counted', 'sql', 'download'] as const;

/** Which of the tabs under a chart is open; the same on every page while the tab lives. */
class Tabs {
  open = $state<(typeof TABS)[number]>('table');

  /** Arrow keys move along the row, as in any tab list. */
  walk(event: KeyboardEvent): void {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const step = event.key === forward ? 1 : event.key === backward ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    this.open = TABS[(TABS.indexOf(this.open) + step + TABS.length) % TABS.length]!;
    document.getElementById(`tab-${this.open}`)?.focus();
  }
}

export const tabs = new Tabs();
