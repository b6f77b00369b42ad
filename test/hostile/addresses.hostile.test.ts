// The campaign: addresses.

import { ADDRESSES_TRIED } from './addresses.ts';
import { attempt } from './attack.ts';

attempt('addresses', ADDRESSES_TRIED);
