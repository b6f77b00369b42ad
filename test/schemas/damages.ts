// Damages to the facts, as a hand that edits them may do them, with what is said of each.

/** Put where something stood, it takes that away. */
export const GONE = Symbol('gone');

/** What the damage is, where, what is put there, and the faults that are told. */
export const DAMAGES: readonly (readonly [
  damage: string,
  at: string,
  put: unknown,
  faults: readonly string[],
])[] = [
  [
    'a file that is empty',
    'domains',
    {},
    [
      'domains.about: Invalid input: expected string, received undefined',
      'domains.domains: Invalid input: expected array, received undefined',
    ],
  ],
  [
    'a file that is no object',
    'channels',
    null,
    ['channels.: Invalid input: expected object, received null'],
  ],
  ['a list where an object stood', 'kinds', [], ['kinds.: Invalid input: expected object, received array']],
  [
    'a missing source',
    'domains.domains.3.source',
    GONE,
    ['domains.domains[3].source: Invalid input: expected string, received undefined'],
  ],
  [
    'a source of blanks',
    'departments.collectives.0.source',
    '  ',
    ['departments.collectives[0].source: Too small: expected string to have >=1 characters'],
  ],
  [
    'a source that nobody else can open',
    'channels.channels.0.source',
    'table-1.txt',
    ['channels.channels[0].source: name the address or the public title'],
  ],
  [
    'an unknown key',
    'headers.headerKeys.1.colour',
    'red',
    ['headers.headerKeys[1]: Unrecognized key: "colour"'],
  ],
  [
    'a misspelt key',
    'workingDays.years.0.holiday',
    [],
    ['workingDays.years[0]: Unrecognized key: "holiday"'],
  ],
  [
    'a number for a name',
    'domains.domains.0.name',
    7,
    ['domains.domains[0].name: Invalid input: expected string, received number'],
  ],
  [
    'an unknown type of value',
    'kinds.kinds.0.elements.0.type',
    'money',
    [
      'kinds.kinds[0].elements[0].type: Invalid option: expected one of "text"|"seq"|"units"|"domains"|"deadline"|"timeLimit"|"channels"|"audience"|"mode"|"level"|"url"|"names"',
    ],
  ],
  [
    'a sentence in one language',
    'headers.headerKeys.0.about.en',
    GONE,
    ['headers.headerKeys[0].about.en: Invalid input: expected string, received undefined'],
  ],
  [
    'an address that is none',
    'domains.domains.2.guideline.url',
    'www.gov.cn',
    ['domains.domains[2].guideline.url: Invalid URL'],
  ],
  [
    'a glyph of two characters',
    'channels.glyphs.0.glyph',
    '■■',
    ['channels.glyphs[0].glyph: Too big: expected string to have exactly 1 characters'],
  ],
  [
    'a day that there is not',
    'workingDays.years.3.worked.0',
    '2009-13-01',
    ['workingDays.years[3].worked[0]: Invalid ISO date'],
  ],
  [
    'a domain of the name of another',
    'domains.domains.1.name',
    '城乡规划',
    ['domains.domains[1].name: “城乡规划” stands here twice; a name leads to one entry'],
  ],
  [
    'an alias that is the name of another domain',
    'domains.domains.0.aliases.0.name',
    '救灾',
    ['domains.domains[6].name: “救灾” is a name of “城乡规划” already; a name leads to one entry'],
  ],
  [
    'a misnomer that is right for another domain',
    'domains.domains.6.misnomers.0.name',
    '医疗卫生',
    ['domains.domains[25].name: “医疗卫生” is a name of “救灾” already; a name leads to one entry'],
  ],
  [
    'an id twice',
    'departments.departments.1.id',
    'development-reform',
    ['departments.departments[1].id: “development-reform” stands here twice; a name leads to one entry'],
  ],
  [
    'an alias of two departments',
    'departments.departments.1.aliases.0.name',
    '发改委',
    [
      'departments.departments[1].aliases[0].name: “发改委” is a name of “发展和改革委员会” already; a name leads to one entry',
    ],
  ],
  [
    'a heading of two elements',
    'kinds.kinds.0.elements.2.otherHeadings.0.name',
    '责任单位',
    [
      'kinds.kinds[0].elements[5].name: “责任单位” is a name of “工作任务” already; a name leads to one entry',
    ],
  ],
  [
    'a default heading of no element',
    'kinds.kinds.0.defaultHeadings.1',
    '工作任物',
    ['kinds.kinds[0].defaultHeadings[1]: this kind has no element “工作任物”'],
  ],
  [
    'a key of the header twice',
    'headers.headerKeys.1.key',
    '类型',
    ['headers.headerKeys[1].key: “类型” stands here twice; a name leads to one entry'],
  ],
  [
    'a variant that is another channel',
    'channels.channels.0.variants.0.name',
    '政府公报',
    ['channels.channels[1].name: “政府公报” is a name of “政府网站” already; a name leads to one entry'],
  ],
  [
    'a year left out',
    'workingDays.years.4',
    GONE,
    ['workingDays.years[4].year: 2011 follows 2009: years stand in order, and none is left out'],
  ],
  [
    'a holiday that ends before it begins',
    'workingDays.years.0.holidays.0.last',
    '2005-12-31',
    [
      'workingDays.years[0].holidays[0]: 元旦 ends on 2005-12-31, before it begins on 2006-01-01',
      'workingDays.years[0].holidays[0]: 元旦 does not lie in 2006',
    ],
  ],
  [
    'a working day in a holiday',
    'workingDays.years.0.worked.0',
    '2006-01-29',
    ['workingDays.years[0].worked[0]: 2006-01-29 is worked and lies in 春节 as well'],
  ],
  [
    'a working day in the middle of the week',
    'workingDays.years.0.worked.0',
    '2006-03-01',
    ['workingDays.years[0].worked[0]: 2006-03-01 is no Saturday or Sunday, and worked anyway'],
  ],
  [
    'no year at all',
    'workingDays.years',
    [],
    ['workingDays.years: Too small: expected array to have >=1 items'],
  ],
  [
    'a kind that is told by no id',
    'kinds.kinds.0.id',
    '任务',
    ['kinds.kinds[0].id: an id begins with a small letter and has letters and digits only'],
  ],
  [
    'a kind that counts what it does not have',
    'kinds.kinds.0.numbered',
    'domain',
    ['kinds.kinds[0].numbered: this kind has no element “domain”'],
  ],
  [
    'a role that nobody knows',
    'kinds.kinds.0.roles.0',
    'table',
    [
      'kinds.kinds[0].roles[0]: Invalid option: expected one of "plan"|"items"|"domains"|"leaders"|"units"|"ticks"|"levels"',
    ],
  ],
  [
    'a skeleton with a key that there is not',
    'kinds.kinds.0.skeleton.0',
    '题目',
    ['kinds.kinds[0].skeleton: no key of the header is called “题目”'],
  ],
  [
    'a key of its own that there is not',
    'kinds.kinds.1.headerKeys.0',
    '范围',
    ['kinds.kinds[1].headerKeys: no key of the header is called “范围”'],
  ],
  [
    'a lead department that nobody knows',
    'domains.domains.0.leadDepartments.0',
    '月球局',
    ['domains.domains[0].leadDepartments: no department is called “月球局”'],
  ],
  [
    'a domain that nobody knows',
    'departments.departments.0.domains.0',
    'moon',
    ['departments.departments[0].domains: no domain has the id “moon”'],
  ],
];
