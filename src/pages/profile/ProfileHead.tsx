import { Building2, Ellipsis, Trash2, User } from 'lucide-react';
import { Link } from 'wouter';
import { Badge } from '../../components/Badge.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu } from '../../components/Menu.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Segments } from '../../components/Segments.tsx';
import type { ProfileKey } from '../../core/profiles/update.ts';
import type { DestinationKind } from '../../core/settings.ts';
import { profileName } from '../profileName.ts';
import type { EditMode, ProfileDraft } from './useProfileDraft.ts';

interface ProfileHeadProps {
  draft: ProfileDraft;
  opened: ProfileKey | undefined;
  destination: DestinationKind;
  onMode: (mode: EditMode) => void;
  onDelete: () => void;
}

/** Whose profile it is, how it is edited, and what else can be done with it. */
export function ProfileHead({ draft, opened, destination, onMode, onDelete }: ProfileHeadProps) {
  const title = opened ? titleOf(draft, opened) : 'Add or edit one profile';
  const canDelete = draft.lookup.state === 'found' || (destination === 'mixpanel' && draft.key !== undefined);
  return (
    <div className="profile__head">
      <nav aria-label="Where you are" className="profile__path text-3">
        <Link href="/">Users</Link>
        <span aria-hidden="true">›</span>
        <bdi className="text-truncate">{opened ? title : 'New profile'}</bdi>
      </nav>
      <PageHeader
        title={
          <span className="profile__title">
            <bdi>{title}</bdi>
            {opened && <KindBadge kind={opened.kind} />}
          </span>
        }
        actions={
          <>
            <Segments
              label="How to edit"
              value={draft.mode}
              options={[
                { value: 'form', label: 'Form' },
                { value: 'json', label: 'JSON' },
              ]}
              onChange={onMode}
            />
            {canDelete && (
              <Menu
                label="More"
                trigger={
                  <IconButton
                    label="More"
                    variant="secondary"
                    icon={<Ellipsis size={16} strokeWidth={1.5} />}
                  />
                }
                items={[
                  {
                    label: 'Delete profile…',
                    icon: <Trash2 size={16} strokeWidth={1.5} aria-hidden />,
                    onSelect: onDelete,
                  },
                ]}
              />
            )}
          </>
        }
      />
    </div>
  );
}

function titleOf({ lookup }: ProfileDraft, opened: ProfileKey): string {
  return (lookup.state === 'found' && profileName(lookup.profile)) || opened.id;
}

function KindBadge({ kind }: { kind: ProfileKey['kind'] }) {
  const Icon = kind === 'user' ? User : Building2;
  return (
    <Badge tone="neutral" icon={<Icon aria-hidden />}>
      {kind === 'user' ? 'User profile' : 'Group profile'}
    </Badge>
  );
}
