// How a page looks: on the screen readable, on paper as GB/T 9704 annexes are set, A4 landscape.

/**
 * The style sheet of a page. Fonts by GB/T 9704-2012: title 小标宋, 附件 mark and headings 黑体, text 仿宋; where they are
 * not installed, the nearest. Heading rows repeat on each page, and what is merged stays together.
 */
export const PAGE_STYLE = `@page { size: A4 landscape; margin: 28mm 28mm 26mm 35mm; }
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #000; background: #fff;
  font: 12pt/1.5 "仿宋_GB2312", "仿宋", FangSong, STFangsong, "Noto Serif CJK SC", serif; }
.sheet + .sheet { margin-top: 4rem; }
.mark { margin: 0; font: 16pt/1.5 "黑体", SimHei, "Noto Sans CJK SC", sans-serif; }
table { width: 100%; border-collapse: collapse; }
caption { padding: 0.5em 0 1em; font: 22pt/1.4 "方正小标宋简体", "FZXiaoBiaoSong-B05S", "小标宋", "Noto Serif CJK SC", serif; }
th, td { padding: 0.3em 0.4em; border: 1px solid #000; text-align: left; vertical-align: middle; font-weight: normal;
  overflow-wrap: break-word; }
thead th { min-width: 4em; text-align: center; text-wrap: balance; background: #f2f2f2;
  font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; }
.seq, thead .seq { min-width: 2em; text-align: center; white-space: nowrap; }
.deadline { min-width: 7.2em; }
.lead, .responsible, .responsible1, .responsible2, .support, .guide { min-width: 8em; }
.url { overflow-wrap: anywhere; }
.section th { font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; break-after: avoid; }
.level-2 th { padding-left: 2.4em; }
.level-3 th { padding-left: 4.4em; }
.note { margin: 0.8em 0 0; }
thead { display: table-header-group; }
.group, tr { break-inside: avoid; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; }
  .sheet + .sheet { margin-top: 0; break-before: page; }
  thead th { background: none; }
  a { color: inherit; text-decoration: none; }
}
`;
