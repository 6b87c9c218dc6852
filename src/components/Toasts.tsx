import { Toast } from '@base-ui/react/toast';
import type { ReactNode } from 'react';
import './Toasts.css';

const manager = Toast.createToastManager();

interface ToastWords {
  text: string;
  /** One thing to do about it, such as Undo. */
  action?: { label: string; onSelect: () => void } | undefined;
}

const toasts = {
  /** Shows the words for six seconds, longer while hovered or focused. They are read out politely. */
  show({ text, action }: ToastWords): void {
    const id: string = manager.add({
      title: text,
      ...(action && {
        actionProps: {
          children: action.label,
          onClick: () => {
            manager.close(id);
            action.onSelect();
          },
        },
      }),
    });
  },
};

/** News that passes by itself. What must not be missed belongs into a notice. */
export function useToast(): typeof toasts {
  return toasts;
}

/** Where toasts appear; once in the app, around or beside the pages. */
export function ToastRegion({ children }: { children?: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager} timeout={6000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts: shown } = Toast.useToastManager();
  return shown.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast" swipeDirection="down">
      <Toast.Content className="toast__content">
        <Toast.Title className="toast__text" render={<p />} />
        {toast.actionProps && <Toast.Action className="toast__action" />}
      </Toast.Content>
    </Toast.Root>
  ));
}
