// The campaign: formulas.
import { attempt } from './attack.ts';
import { FORMULAS_TRIED } from './formulas.ts';

attempt('formulas', FORMULAS_TRIED);
