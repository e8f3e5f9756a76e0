import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  selectedCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, toggleComment } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import {
  crosshairCursor,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
  type Command,
} from '@codemirror/view';
import { t } from '../../state/locale.svelte';
import { complete } from './completion';
import { look } from './editor-look';
import { hover } from './hover';

/** What the page itself does at a key. */
export interface EditorCommands {
  run: Command;
  runAll: Command;
  /** False leaves the key to the editor. */
  cancel: Command;
  save: Command;
  format: Command;
}

/** The words of CodeMirror's own panels. */
const phrases = () =>
  EditorState.phrases.of({
    Find: t('sql_find'),
    Replace: t('sql_find_replace'),
    next: t('next'),
    previous: t('previous'),
    all: t('sql_find_all'),
    'match case': t('sql_find_case'),
    'by word': t('sql_find_word'),
    regexp: t('sql_find_regexp'),
    replace: t('sql_find_replace'),
    'replace all': t('sql_find_replace_all'),
    close: t('close'),
    'current match': t('sql_find_current'),
    'on line': t('sql_find_on_line'),
    'replaced match on line $': t('sql_find_replaced'),
    'replaced $ matches': t('sql_find_replaced_all'),
    'Go to line': t('sql_go_to_line'),
    go: t('sql_go'),
    Completions: t('sql_completions'),
    Diagnostics: t('sql_problems'),
    'No diagnostics': t('sql_no_problems'),
    'Selection deleted': t('sql_selection_deleted'),
  });

/** Where the word is written out as it is suggested, Enter breaks the line, and takes nothing. */
const leaveWhole: Command = (view) => {
  const { label = '', apply, type } = selectedCompletion(view.state) ?? {};
  const whole = typeof apply === 'string' ? apply : type === 'keyword' ? label : '';
  const { head } = view.state.selection.main;
  if (whole && view.state.sliceDoc(head - whole.length, head).toLowerCase() === whole.toLowerCase())
    closeCompletion(view);
  return false;
};

/** What runs is shown without the list of suggestions over it. */
const withoutList =
  (command: Command): Command =>
  (view) => {
    closeCompletion(view);
    return command(view);
  };

/** All that the editor can do but its language, which needs the engine's own words. */
export function editorSetup(commands: EditorCommands, describedBy: string): Extension {
  return [
    Prec.highest(
      keymap.of([
        { key: 'Mod-Enter', run: withoutList(commands.run), shift: withoutList(commands.runAll) },
        { key: 'Escape', run: commands.cancel },
        { key: 'Mod-s', run: commands.save, preventDefault: true },
        { key: 'Shift-Alt-f', run: commands.format },
        { key: 'Tab', run: acceptCompletion },
        { key: 'Enter', run: leaveWhole },
      ]),
    ),
    phrases(),
    lineNumbers(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    EditorState.allowMultipleSelections.of(true),
    rectangularSelection(),
    crosshairCursor(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    autocompletion({ override: [complete], icons: false, maxRenderedOptions: 60 }),
    hover,
    look,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': t('sql_editor'),
      'aria-describedby': describedBy,
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
    }),
    keymap.of([
      ...closeBracketsKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...completionKeymap,
      { key: 'Mod-/', run: toggleComment },
      ...defaultKeymap,
      indentWithTab,
    ]),
  ];
}
