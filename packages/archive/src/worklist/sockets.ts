import { WebError } from 'hounsfield/errors';
import { type Notifications, worklistRoute } from 'hounsfield/web/worklist';
import { failure, type SocketDoor } from '../http/index.ts';

export interface NotificationDoorOptions<Who> {
  /** Path of DICOMweb. */
  readonly path: string;
  readonly notifications: Notifications;
  /** Who opens one; or the answer to whom may not, or may no longer have it. */
  readonly admit: (request: Request, address?: string) => Promise<Response | Who>;
  readonly onOpen?: (aeTitle: string, who: Who) => void;
  readonly onFull?: () => void;
}

/** Lets subscribers open notification connections (PS3.18 §8.10.4). Whoever loses the right to loses the connection. */
export function notificationDoor<Who>(options: NotificationDoorOptions<Who>): SocketDoor {
  const { path, notifications, admit, onOpen, onFull } = options;
  return async (request, address) => {
    const aeTitle = titleOf(new URL(request.url).pathname.slice(path.length));
    if (typeof aeTitle !== 'string') return aeTitle;
    const who = await admit(request, address);
    if (who instanceof Response) return who;
    if (!notifications.hasRoom(aeTitle)) {
      onFull?.();
      return failure(503, 'no-room', 'There are too many connections already.');
    }
    return socket => {
      // Others may have come meanwhile.
      if (!notifications.hasRoom(aeTitle)) {
        socket.close(TRY_AGAIN_LATER, 'There are too many connections already.');
        return;
      }
      onOpen?.(aeTitle, who);
      const connection = notifications.open(aeTitle, socket);
      const check = async (): Promise<void> => {
        if ((await admit(request, address)) instanceof Response)
          socket.close(NOT_ALLOWED, 'The token is no longer good.');
      };
      const timer = setInterval(() => void check().catch(() => socket.terminate()), CHECK).unref();
      socket.on('pong', data => connection.heard(String(data)));
      socket.on('message', () => socket.close(NOT_ALLOWED, 'A subscriber has nothing to say here.'));
      socket.on('close', () => {
        clearInterval(timer);
        connection.ended();
      });
    };
  };
}

function titleOf(pathname: string): string | Response {
  try {
    const { resource, aeTitle } = worklistRoute('GET', pathname);
    if (resource.operation === 'notify' && aeTitle !== undefined) return aeTitle;
  } catch (error) {
    if (!(error instanceof WebError) || error.code === 'bad-request') {
      return failure(400, 'bad-request', 'The address holds something that is not an AE title.');
    }
  }
  return failure(404, 'no-such-resource', 'There is no WebSocket here: subscribers have theirs.');
}

/** RFC 6455 §7.4.1 and the registry of it. */
const NOT_ALLOWED = 1008;
const TRY_AGAIN_LATER = 1013;
/** Milliseconds between two looks at whether a subscriber may still be one. */
const CHECK = 30_000;
