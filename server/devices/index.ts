// The door: monitoring devices and what is known of them.
export { addDevices } from './register-device.ts'
export { routesOf } from './routes.ts'
export { deviceVersions } from './store.ts'
