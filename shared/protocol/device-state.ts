/** Values of `DeviceState.state`. */
export const ARMING = 0;
export const WORKING = 1;
export const DARKENED = 2;
