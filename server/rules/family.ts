// The families that the catalogue of rules is parted into.

/** What a rule is about; the catalogue is parted by it. */
export type Family =
  | 'structure'
  | 'elements'
  | 'deadlines'
  | 'units'
  | 'domains'
  | 'numbering'
  | 'channels'
  | 'input'
  | 'tables';
