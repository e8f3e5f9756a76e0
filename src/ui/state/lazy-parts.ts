/** Parts of the page that the first paint does not need. */
export const PARTS = {
  analysis: () => import('../pages/AnalysisPage.svelte'),
  data: () => import('../pages/DataPage.svelte'),
  platforms: () => import('../pages/PlatformsPage.svelte'),
  workbench: () => import('../pages/SqlPage.svelte'),
  share: () => import('../sql/links/ShareDialog.svelte'),
  sql: () => import('../parts/SqlPanel.svelte'),
};
