/** (0002,0012) of every file and association that this library writes (PS3.7 §D.3.3.2). */
export const implementationClassUid = '2.25.173767135010347952946851650325626130756';
/** (0002,0013), at most 16 characters. */
export const implementationVersionName = 'HOUNSFIELD_0_1';
