// The campaign: requests.
import { attempt } from './attack.ts';
import { MALFORMED_MESSAGES } from './requests.ts';

attempt('requests', MALFORMED_MESSAGES);
