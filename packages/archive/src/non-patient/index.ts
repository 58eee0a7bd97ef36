export { NonPatientIndex } from './non-patient-index.ts';
export { type NonPatientServiceParts, nonPatientDimse } from './services.ts';
export { NonPatientWeb } from './web-backend.ts';
