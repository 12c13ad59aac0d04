/** Why the sandbox does not do what was asked: becomes Intercom's error envelope. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
  }
}

/** The answer to an id, a path or a method that is not there. */
export function notFound(message = "Resource Not Found"): Refusal {
  return new Refusal(404, "not_found", message);
}

/** A field that must be there is not. */
export function missing(message: string): Refusal {
  return new Refusal(400, "parameter_not_found", message);
}

/** A value cannot be what it is. */
export function invalid(message: string): Refusal {
  return new Refusal(400, "parameter_invalid", message);
}
