import { PageHeader } from '../../components/PageHeader.tsx';
import { usePageTitle } from '../usePageTitle.ts';

export function UsersPage() {
  usePageTitle('Users');
  return <PageHeader title="Users" />;
}
