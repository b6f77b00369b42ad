// What the status bar says about a document: its kind and how many findings it has.
import type { StatusParams } from '../server/protocol/requests.ts';
import type { DisplayLanguage } from './language.ts';

/** Text (with icons as `$(name)`) and tooltip of the status bar item. */
export function statusText(
  status: StatusParams,
  language: DisplayLanguage,
): { readonly text: string; readonly tooltip: string } {
  const kinds = kindNames(status, language);
  return {
    text: `$(table) ${kinds} ${marks(status)}`,
    tooltip: [kinds, ...details(status, language)].join('\n'),
  };
}

function kindNames({ kinds }: StatusParams, language: DisplayLanguage): string {
  const unknown = language === 'zh' ? '类型不明' : 'Unknown kind';
  const names = [...new Set(kinds.map((kind) => kind ?? unknown))];
  return names.length === 0 ? unknown : names.join(' + ');
}

/** Hints are left out: they are offers, not faults. */
function marks({ counts: { error, warning, info } }: StatusParams): string {
  const parts = [
    ...(error > 0 ? [`$(error) ${error}`] : []),
    ...(warning > 0 ? [`$(warning) ${warning}`] : []),
    ...(info > 0 ? [`$(info) ${info}`] : []),
  ];
  return parts.length === 0 ? '$(check)' : parts.join(' ');
}

function details({ counts, directory }: StatusParams, language: DisplayLanguage): string[] {
  const { error, warning, info, hint } = counts;
  if (language === 'en') {
    return [
      `${error} errors, ${warning} warnings, ${info} information, ${hint} hints`,
      directory === null
        ? 'No unit directory'
        : `Unit directory: ${directory.title} (${directory.units} units)`,
    ];
  }
  return [
    `错误 ${error}，警告 ${warning}，信息 ${info}，提示 ${hint}`,
    directory === null ? '没有单位名录' : `单位名录：${directory.title}（${directory.units} 个单位）`,
  ];
}
