// The campaign: files.
import { attempt } from './attack.ts';
import { FILES } from './files.ts';

attempt('files', FILES);
