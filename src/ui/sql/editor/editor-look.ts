import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const popup = {
  border: '1px solid var(--line)',
  borderRadius: 'var(--radius)',
  background: 'var(--raised)',
  color: 'var(--ink)',
  boxShadow: '0 4px 16px rgb(0 0 0 / 12%)',
};

/** The editor in the page's own colours, which follow its theme. */
export const look = [
  EditorView.theme({
    '&': { background: 'var(--raised)', color: 'var(--ink)', fontSize: '13px' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace', lineHeight: '1.6' },
    '.cm-content': { padding: '10px 0', minHeight: '160px', caretColor: 'var(--ink)' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
    '.cm-gutters': { background: 'none', color: 'var(--quiet)', border: 'none' },
    '.cm-activeLine, .cm-activeLineGutter': { background: 'color-mix(in srgb, var(--tint) 45%, transparent)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      background: 'color-mix(in srgb, var(--accent) 28%, transparent)',
    },
    '.cm-selectionMatch, .cm-searchMatch': { background: 'color-mix(in srgb, var(--highlight) 25%, transparent)' },
    '.cm-searchMatch-selected': { outline: '1px solid var(--highlight)' },
    '&.cm-focused .cm-matchingBracket': { background: 'var(--tint)', outline: '1px solid var(--control)' },
    '.cm-panels': { background: 'var(--surface)', color: 'var(--ink)', borderColor: 'var(--line)' },
    '.cm-panel.cm-search': {
      padding: '8px 32px 8px 8px',
      display: 'flex',
      flexWrap: 'wrap',
      gap: '4px 8px',
      alignItems: 'center',
    },
    '.cm-panel.cm-search br': { flexBasis: '100%' },
    '.cm-textfield': {
      background: 'var(--raised)',
      border: '1px solid var(--control)',
      borderRadius: '4px',
      color: 'var(--ink)',
    },
    '.cm-button': {
      background: 'var(--raised)',
      backgroundImage: 'none',
      border: '1px solid var(--control)',
      borderRadius: '4px',
      color: 'var(--ink)',
    },
    '.cm-tooltip': popup,
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '260px' },
    '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--tint)', color: 'var(--ink)' },
    '.cm-completionDetail': { color: 'var(--quiet)', fontStyle: 'normal' },
    '.cm-completionInfo, .about-name': { maxWidth: '46ch' },
    '.about-name': { padding: '6px 10px', font: '13px/1.5 system-ui, sans-serif', overflowWrap: 'anywhere' },
    '.cm-diagnostic': {
      fontFamily: 'system-ui, sans-serif',
      fontSize: '13px',
      padding: '6px 10px',
      whiteSpace: 'pre-wrap',
    },
    '.cm-diagnostic-error': { borderInlineStart: '4px solid var(--danger)' },
    '.cm-diagnosticAction': {
      background: 'none',
      color: 'var(--accent)',
      textDecoration: 'underline',
      padding: '2px 4px',
    },
    '.cm-lintRange-error': {
      backgroundImage: 'none',
      textDecoration: 'underline wavy var(--danger)',
      textDecorationSkipInk: 'none',
      textUnderlineOffset: '3px',
    },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
      { tag: [tags.string, tags.special(tags.string)], color: 'var(--highlight)' },
      { tag: [tags.number, tags.bool, tags.null], color: 'var(--good)' },
      { tag: [tags.lineComment, tags.blockComment], color: 'var(--quiet)', fontStyle: 'italic' },
      { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--accent)' },
    ]),
  ),
];
