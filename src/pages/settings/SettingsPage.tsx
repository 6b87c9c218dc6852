import { PageHeader } from '../../components/PageHeader.tsx';
import { usePageTitle } from '../usePageTitle.ts';

export function SettingsPage() {
  usePageTitle('Settings');
  return <PageHeader title="Settings" />;
}
