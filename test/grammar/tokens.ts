// Cuts texts into tokens with the grammar alone, as an editor does that has no other grammar.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

/** A token: its text, and its scopes without the root and the common ending. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const GRAMMAR = new URL('../../syntaxes/gongkai.tmLanguage.json', import.meta.url);

/** Loads the grammar, or another text of it; returns what cuts a text (lines parted by `\n`) into tokens. */
export async function loadTokens(
  text = readFileSync(GRAMMAR, 'utf8'),
): Promise<(text: string) => readonly Token[]> {
  const require = createRequire(import.meta.url);
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  const raw = textmate.parseRawGrammar(text, GRAMMAR.pathname);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => (scope === raw.scopeName ? raw : null),
  });
  const grammar = await registry.loadGrammar(raw.scopeName);
  if (grammar === null) throw new Error('no grammar');
  return (cut) => tokensOf(grammar, cut);
}

/** Tokens that have a scope of their own, mere punctuation left out, as `text ← scope, scope`. */
export function marked(tokens: readonly Token[]): readonly string[] {
  return tokens
    .filter(({ scopes }) => scopes.some((scope) => !scope.startsWith('punctuation')))
    .map(({ text, scopes }) => `${text} ← ${scopes.join(', ')}`);
}

function tokensOf(grammar: textmate.IGrammar, text: string): readonly Token[] {
  const found: Token[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      found.push({ text: line.slice(startIndex, endIndex), scopes: scopes.slice(1).flatMap(short) });
    }
  }
  return found;
}

function short(scopes: string): readonly string[] {
  return scopes.split(' ').map((scope) => scope.replace(/\.gongkai$/, ''));
}
