import { CSPProvider } from '@base-ui/react/csp-provider';
import { lazy, Suspense } from 'react';
import { type AroundNavHandler, Redirect, Route, Router, Switch } from 'wouter';
import { ToastRegion } from '../components/Toasts.tsx';
import { TooltipProvider } from '../components/Tooltip.tsx';
import { askBeforeLeaving } from '../pages/leaveGuard.ts';
import { UsersPage } from '../pages/users/UsersPage.tsx';
import { BarEnd } from './BarEnd.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Shell } from './Shell.tsx';
import { ShortcutsProvider } from './Shortcuts.tsx';
import { isRunGoingOn, useDraft } from '../stores/importDraft/draft.ts';
import { supportFault } from './support.ts';
import { UnsupportedPage } from './UnsupportedPage.tsx';
import { useHeadingFocus } from './useHeadingFocus.ts';
import { useUnloadWarning } from './useUnloadWarning.ts';

const ProfilePage = lazy(() =>
  import('../pages/profile/ProfilePage.tsx').then((module) => ({ default: module.ProfilePage })),
);
const SettingsPage = lazy(() =>
  import('../pages/settings/SettingsPage.tsx').then((module) => ({ default: module.SettingsPage })),
);
const WizardPage = lazy(() =>
  import('../pages/wizard/WizardPage.tsx').then((module) => ({ default: module.WizardPage })),
);

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

const aroundNav: AroundNavHandler = (navigate, to, options) => {
  const go = (): void => navigate(to, options);
  if (options?.replace) go();
  else askBeforeLeaving(go);
};

/** The whole app: providers, routes, and what stands around the pages. */
export function App() {
  useUnloadWarning(useDraft(isRunGoingOn));
  const fault = supportFault();
  if (fault) return <UnsupportedPage fault={fault} />;
  return (
    <CSPProvider disableStyleElements>
      <TooltipProvider>
        <ToastRegion>
          <Router base={base} aroundNav={aroundNav}>
            <ErrorBoundary>
              <ShortcutsProvider>
                <Routes />
              </ShortcutsProvider>
            </ErrorBoundary>
          </Router>
        </ToastRegion>
      </TooltipProvider>
    </CSPProvider>
  );
}

function Routes() {
  return (
    <Suspense fallback={null}>
      <HeadingFocus />
      <Switch>
        <Route path="/">
          <Shell current="users">
            <UsersPage />
          </Shell>
        </Route>
        <Route path="/profile">
          <Shell current="users">
            <ProfilePage />
          </Shell>
        </Route>
        <Route path="/settings">
          <Shell current="settings">
            <SettingsPage />
          </Shell>
        </Route>
        <Route path="/import/*?">
          <WizardPage barEnd={<BarEnd />} />
        </Route>
        <Route path="/index.html">
          <Redirect to="/" replace />
        </Route>
        <Route>
          <Shell>
            <NotFoundPage />
          </Shell>
        </Route>
      </Switch>
    </Suspense>
  );
}

/** Stands beside the pages, so that it acts when a page that had to be loaded first is there. */
function HeadingFocus() {
  useHeadingFocus();
  return null;
}
