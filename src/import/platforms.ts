/** The platforms whose exports are known without a manual step, by their own names. Where each keeps its export is text. */
export const PLATFORMS = [
  { id: 'shopify', name: 'Shopify' },
  { id: 'woocommerce', name: 'WooCommerce' },
  { id: 'amazon', name: 'Amazon' },
  { id: 'etsy', name: 'Etsy' },
  { id: 'ebay', name: 'eBay' },
  { id: 'bigcommerce', name: 'BigCommerce' },
  { id: 'magento', name: 'Magento, Adobe Commerce' },
  { id: 'squarespace', name: 'Squarespace' },
  { id: 'wix', name: 'Wix' },
  { id: 'prestashop', name: 'PrestaShop' },
  { id: 'stripe', name: 'Stripe' },
  { id: 'square', name: 'Square' },
  { id: 'paypal', name: 'PayPal' },
  { id: 'tiktok_shop', name: 'TikTok Shop' },
  { id: 'salla', name: 'Salla' },
  { id: 'zid', name: 'Zid' },
  { id: 'olist', name: 'Olist' },
  { id: 'online_retail', name: 'UCI Online Retail' },
  { id: 'cdnow', name: 'CDNOW' },
] as const;

/** Any other table goes without a platform. */
export type PlatformId = (typeof PLATFORMS)[number]['id'] | 'table';
