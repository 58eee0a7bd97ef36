import type { Proposal, ServiceDefinition } from 'hounsfield/network';

/** What a proposal needs of a service. */
export type ProposedService = Pick<ServiceDefinition, 'sopClasses' | 'transferSyntaxes'>;

/** A context for each SOP Class of the services. */
export function proposalsOf(...services: readonly ProposedService[]): readonly Proposal[] {
  return services.flatMap(({ sopClasses, transferSyntaxes }) =>
    sopClasses.map(abstractSyntax => ({ abstractSyntax, transferSyntaxes })),
  );
}
