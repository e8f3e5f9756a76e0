import { readStored, writeStored } from './stored';

/** Light or dark: as the system has it until the reader chooses. `public/theme.js` sets it before the first paint. */
class Theme {
  #chosen = $state<'light' | 'dark' | null>(null);
  #systemDark = $state(false);

  constructor() {
    const stored = readStored('theme');
    this.#chosen = stored === 'light' || stored === 'dark' ? stored : null;
    const system = matchMedia('(prefers-color-scheme: dark)');
    this.#systemDark = system.matches;
    system.addEventListener('change', () => (this.#systemDark = system.matches));
  }

  get current(): 'light' | 'dark' {
    return this.#chosen ?? (this.#systemDark ? 'dark' : 'light');
  }

  toggle(): void {
    this.#chosen = this.current === 'dark' ? 'light' : 'dark';
    writeStored('theme', this.#chosen);
  }
}

export const theme = new Theme();
