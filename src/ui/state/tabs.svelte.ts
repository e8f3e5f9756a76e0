export const TABS = ['table', 'counted', 'sql', 'download'] as const;

/** Which of the tabs under a chart is open; the same on every page while the tab lives. */
class Tabs {
  open = $state<(typeof TABS)[number]>('table');
}

export const tabs = new Tabs();
