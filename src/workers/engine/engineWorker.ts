import { serve } from '../rpc.ts';
import { Engine } from './engine.ts';

serve(globalThis as unknown as DedicatedWorkerGlobalScope, new Engine());
