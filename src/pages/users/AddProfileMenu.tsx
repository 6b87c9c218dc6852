import { ChevronDown, Plus, Upload, User } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '../../components/Button.tsx';
import { Menu } from '../../components/Menu.tsx';
import type { ProfileKey } from '../../core/profiles/update.ts';

/** The two ways to add profiles. */
export function AddProfileMenu({ kind }: { kind: ProfileKey['kind'] }) {
  const [, navigate] = useLocation();
  return (
    <Menu
      label="Add or edit profiles"
      trigger={
        <Button
          variant="primary"
          icon={<Plus size={16} strokeWidth={1.5} aria-hidden />}
          iconEnd={<ChevronDown size={16} strokeWidth={1.5} aria-hidden />}
        >
          Add/Edit Profile
        </Button>
      }
      items={[
        {
          label: 'Add or edit one profile',
          hint: 'Type the values yourself',
          icon: <User size={16} strokeWidth={1.5} aria-hidden />,
          onSelect: () => navigate(kind === 'group' ? '/profile?kind=group' : '/profile'),
        },
        {
          label: 'Import from CSV',
          hint: 'A file or pasted rows, up to 1,000,000 at a time',
          icon: <Upload size={16} strokeWidth={1.5} aria-hidden />,
          onSelect: () => navigate('/import'),
        },
      ]}
    />
  );
}
