import { messagesOf } from '../../analyses/questions';
import { formatsFor, type Formats } from '../../locale/formats';
import { LOCALES, preferredLocale, type LocaleId } from '../../locale/locales';
import { translator, type Translate, type Values } from '../../locale/translate';
import type en from '../../locale/en';
import { readStored, writeStored } from './stored';

export type MessageKey = keyof typeof en;

/** The catalogue of each language, loaded when it is asked for. */
export const CATALOGUES: Record<LocaleId, () => Promise<{ default: Record<MessageKey, string> }>> = {
  en: () => import('../../locale/en'),
  ar: () => import('../../locale/ar'),
};

/** The language in use, with its messages; switching loads the other catalogue and keeps everything else as it is. */
class Locale {
  #id = $state<LocaleId>('en');
  #translate = $state.raw<Translate<MessageKey>>(() => '');
  #analyses = $state.raw<ReadonlyMap<string, Translate<string>>>(new Map());

  /** Loads the language chosen before, or the browser's. */
  async start(): Promise<void> {
    await this.choose(preferredLocale([readStored('locale') ?? '', ...navigator.languages]));
  }

  async choose(id: LocaleId): Promise<void> {
    const { dir } = LOCALES.find((locale) => locale.id === id)!;
    const [{ default: catalogue }, analyses] = await Promise.all([CATALOGUES[id](), messagesOf(id)]);
    this.#translate = translator(catalogue, id, dir);
    this.#analyses = new Map([...analyses].map(([analysis, messages]) => [analysis, translator(messages, id, dir)]));
    this.#id = id;
    document.documentElement.lang = id;
    document.documentElement.dir = dir;
  }

  /** Chooses a language and remembers it on this device. */
  async remember(id: LocaleId): Promise<void> {
    await this.choose(id);
    writeStored('locale', id);
  }

  get id(): LocaleId {
    return this.#id;
  }

  /** The messages of an analysis. */
  of(analysis: string): Translate<string> {
    return this.#analyses.get(analysis)!;
  }

  formats(currency: string | null): Formats {
    return formatsFor(this.#id, currency);
  }

  t = (key: MessageKey, values?: Values): string => this.#translate(key, values);
}

export const locale = new Locale();
export const t = locale.t;
