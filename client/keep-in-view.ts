// The text gets narrower when the preview opens beside it: its long lines wrap anew, and the cursor's line would be
// pushed out of sight.
import { Range, type TextEditor, TextEditorRevealType, window } from 'vscode';

/** Wrapping anew takes the editor a few frames; whoever scrolls later does so on purpose. */
const SETTLED_AFTER = 1_000;

/** Keeps the cursor's line in sight while the editor settles; leaves alone an editor whose cursor is not in sight. */
export function keepCursorInView(editor: TextEditor | undefined): void {
  if (editor === undefined || !isInView(editor)) return;
  const listener = window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
    if (textEditor === editor && !isInView(editor)) reveal(editor);
  });
  setTimeout(() => {
    listener.dispose();
    if (window.visibleTextEditors.includes(editor) && !isInView(editor)) reveal(editor);
  }, SETTLED_AFTER);
}

function isInView({ selection, visibleRanges }: TextEditor): boolean {
  return visibleRanges.some((range) => range.contains(selection.active));
}

function reveal(editor: TextEditor): void {
  const { active } = editor.selection;
  editor.revealRange(new Range(active, active), TextEditorRevealType.InCenterIfOutsideViewport);
}
