import type { LocaleId } from '../../../locale/locales';

type Words = Record<'relations' | 'columns', Record<string, string>>;

/** What the shop's tables and columns hold, in each language, loaded with the page that shows it. */
const LANGUAGES: Record<LocaleId, () => Promise<{ default: Words }>> = {
  en: () => import('./words.en'),
  ar: () => import('./words.ar'),
};

class SchemaWords {
  #words = $state.raw<Words>({ relations: {}, columns: {} });

  async choose(id: LocaleId): Promise<void> {
    this.#words = (await LANGUAGES[id]()).default;
  }

  /** Undefined where the engine's own comment, in English, says it. */
  relation(name: string): string | undefined {
    return this.#words.relations[name];
  }

  column(name: string): string | undefined {
    return Object.hasOwn(this.#words.columns, name) ? this.#words.columns[name] : undefined;
  }
}

export const words = new SchemaWords();
