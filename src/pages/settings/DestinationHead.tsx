import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { type DestinationKind, destinationLabels } from '../../core/settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { DestinationMark } from '../DestinationMark.tsx';

interface DestinationHeadProps {
  kind: DestinationKind;
  children: ReactNode;
  canUse: boolean;
}

/** A destination's name and state, and whether profiles go there. */
export function DestinationHead({ kind, children, canUse }: DestinationHeadProps) {
  const settings = useSettings();
  return (
    <div className="destination__head">
      <DestinationMark kind={kind} />
      <div className="destination__words">
        <h3>{destinationLabels[kind]}</h3>
        <p className="text-caption">{children}</p>
      </div>
      {settings.destination === kind ? (
        <Badge tone="ok" icon={<Check aria-hidden />}>
          In use
        </Badge>
      ) : (
        canUse && (
          <Button
            size="sm"
            aria-label={`Use ${destinationLabels[kind]}`}
            onClick={() => settings.change({ destination: kind })}
          >
            Use
          </Button>
        )
      )}
    </div>
  );
}
