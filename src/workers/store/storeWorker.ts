import { openProfileStore } from '../../storage/openProfileStore.ts';
import { type CallContext, serve } from '../rpc.ts';
import type { StoreEvent, StoreMethods } from './protocol.ts';

const profiles = openProfileStore();

const tellWaiting = (context: CallContext<StoreEvent>) => (): void =>
  context.report({ type: 'waiting-for-other-tab' });

const methods: StoreMethods = {
  status: async (_, context) => ({
    ...(await profiles.use((store) => store.status(), tellWaiting(context))),
    persisted: await navigator.storage.persisted(),
  }),
  view: (request, context) => profiles.use((store) => store.view(request), tellWaiting(context)),
  viewRows: ({ view, start, count }) => profiles.use((store) => store.viewRows(view, start, count)),
  profile: (key) => profiles.use((store) => store.profile(key)),
  properties: ({ kind }) => profiles.use((store) => store.properties(kind)),
  groupKeys: () => profiles.use((store) => store.groupKeys()),
  apply: ({ updates, keepUpdatedAt }, context) =>
    profiles.use((store) => store.apply(updates, keepUpdatedAt), tellWaiting(context)),
  serve: ({ port }) => {
    serve(port, methods);
    port.start();
  },
};

serve(self, methods);
