export { WorklistService } from './service.ts';
export { notificationDoor } from './sockets.ts';
