import { Status } from 'hounsfield/network';
import { serve, Verification } from 'hounsfield/services';
import type { ReceiveFlags } from '../commands/receive.ts';
import type { HuContext } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { runServer } from '../small-server.ts';
import { Book } from './book.ts';
import { storageService } from './storage-service.ts';

/** Writes to files what peers send, until it is told to stop or has enough. */
export async function run(hu: HuContext, flags: ReceiveFlags): Promise<ExitCode> {
  const book = new Book(hu, flags);
  const services = [
    serve(Verification, { 'C-ECHO': () => Status.success }),
    await storageService(flags, (reception, { association }) => book.add(reception, association), {
      otherSopClasses: flags.acceptAll === true,
    }),
  ];
  await runServer(hu, flags, {
    services,
    title: `What is stored goes to ${flags.folder}.`,
    facts: { folder: flags.folder },
    enough: book.enough,
    lends: true,
    onAssociation: info => book.opened(info),
  });
  return book.end();
}
