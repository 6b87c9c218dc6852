import { LinkButton } from '../components/Button.tsx';
import { usePageTitle } from '../pages/usePageTitle.ts';

export function NotFoundPage() {
  usePageTitle('Not found');
  return (
    <div className="app-message">
      <h1>There is no page at this address</h1>
      <p className="text-lead">Check the address, or go on from Users.</p>
      <LinkButton href="/">Go to Users</LinkButton>
    </div>
  );
}
