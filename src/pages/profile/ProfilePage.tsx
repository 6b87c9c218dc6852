import { PageHeader } from '../../components/PageHeader.tsx';
import { usePageTitle } from '../usePageTitle.ts';

export function ProfilePage() {
  usePageTitle('Profile');
  return <PageHeader title="Profile" />;
}
