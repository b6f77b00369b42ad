// What `gongkai --help` prints.
import type { Message } from '../../rules/rule.ts';

export const HELP: Message = {
  zh: `用法
  gongkai check 路径…    检查文件；路径是文件夹时，检查其中的 *.分工.yaml、*.目录.yaml、*.名录.yaml 等文件
    --format text|json|sarif             结果的格式，默认 text
    --today 年-月-日                     以这一天为今天，如 2020-07-02
    --fail-on error|warning|info|hint    到哪一级就算不通过，默认 error
    --jobs 个数                          同时检查的线程数；不写则按文件多少和处理器核数而定
    --shard 第几份/份数                  只检查其中一份，如 2/4；各份可在不同机器上检查，再用 merge 合并
  gongkai merge 结果…    把 check --shard --format json（或 sarif）的各份结果合并成一份，与不分份检查的完全相同
    --format text|json|sarif             合并后的格式，默认与各份相同
  gongkai render 文件    生成表格，合并单元格照印
    --to html|md|csv                     表格的格式
    --out 文件                           写入这个文件；不写则输出到屏幕（屏幕上看不见的控制字符写成 \\u{…}）
    --keep-formulas                      CSV 中像公式的单元格（以 =、+、-、@ 开头）照写；
                                         默认在前面加一撇（'），以免电子表格把它当公式运行
  gongkai explain 规则   查看一条规则的说明
    --list                               列出全部规则
  --language zh|en       说明和结果的语言，默认 zh
  --help, --version

检查时，单位名称按所在文件夹（或最近的上级文件夹）的 *.名录.yaml 核对，向上找到版本库（.git）、工作文件夹或写明的
文件夹为止。只读取这个范围内的普通文件，每个不超过 64 MB；通向范围之外的链接不读取，直接写明的除外。
以“.”开头的文件夹和 node_modules 归其他工具所有，不检查。

退出码：0 通过；1 有达到 --fail-on 级别的问题；2 用法有误，或各份结果不能合并；3 有文件无法读取或写入
（其余文件照常检查）。merge 的退出码就是不分份检查时的退出码。
`,
  en: `Usage
  gongkai check PATH…    check files; of a folder, its *.tasks.yaml, *.catalog.yaml, *.units.yaml, *.分工.yaml …
    --format text|json|sarif             how to report, text by default
    --today YYYY-MM-DD                   the day to take for today
    --fail-on error|warning|info|hint    the severity from which a check fails, error by default
    --jobs N                             threads that check at the same time; by default what pays
    --shard I/N                          check one share of the files only, such as 2/4; the reports of all shares,
                                         from any machines, are put together by merge
  gongkai merge REPORT…  merge the reports of check --shard --format json (or sarif) of all shares into the very
                         report of a check without shares
    --format text|json|sarif             how to report, as the shares did by default
  gongkai render FILE    print the tables of a file, merged cells included
    --to html|md|csv                     the format of the tables
    --out FILE                           write to this file instead of standard output (on a terminal, control
                                         characters that nobody sees are written as \\u{…})
    --keep-formulas                      in CSV, leave cells that look like formulas (that begin with =, +, -, @) as
                                         they are; by default an apostrophe keeps a spreadsheet from running them
  gongkai explain RULE   the page of a rule
    --list                               all rules
  --language zh|en       language of messages, zh by default
  --help, --version

Units are checked against the *.units.yaml (*.名录.yaml) of the file's folder or the nearest one above it, up to the
repository (.git), the working folder, or a folder that is named. Only regular files of at most 64 MB within that are
read, and no link that leads out of it, unless it is named. Folders whose names begin with a dot, and node_modules, are
those of other tools and not looked through.

Exit codes: 0 clean; 1 findings at or above --fail-on; 2 wrong usage, or reports that do not belong together;
3 something could not be read or written (all other files are still checked). That of merge is that of the check
without shares.
`,
};
