import { openBrowserDatabase } from '../../engine/browser-database';
import { Engine } from '../../engine/engine';
import { memoryLimitMegabytes } from '../../engine/lock';

const { deviceMemory } = navigator as Navigator & { deviceMemory?: number };

/** The one engine of the page; loaded apart from the page, so that the page paints first. */
export const engine = new Engine(openBrowserDatabase, memoryLimitMegabytes(deviceMemory));
