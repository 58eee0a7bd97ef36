import { connect } from 'hounsfield/network/node';
import { DataSet, toBytes } from 'hounsfield/data';
import { readFileSync } from 'node:fs';
const port=Number(process.argv[2]), pid=process.argv[3], count=Number(process.argv[4]??10), size=Number(process.argv[5]??1e9);
const uid=()=>'2.25.'+BigInt('0x'+crypto.randomUUID().replaceAll('-',''));
const C='1.2.840.10008.5.1.4.1.1.7';
const chunk=new Uint8Array(1<<20);crypto.getRandomValues(chunk.subarray(0,65536));
const one=async()=>{ const sop=uid(); const a=await connect({host:'127.0.0.1',port,called:'HOUNSFIELD',calling:'BIG',propose:[{abstractSyntax:C,transferSyntaxes:['1.2.840.10008.1.2.1']}]} as never);
 const head=toBytes(DataSet.of({SOPClassUID:C,SOPInstanceUID:sop,StudyInstanceUID:uid(),SeriesInstanceUID:uid(),PatientID:'BIG',Rows:1000,Columns:1000}));
 const h=new Uint8Array(12);const v=new DataView(h.buffer);v.setUint16(0,0x7fe0,true);v.setUint16(2,0x10,true);h[4]=0x4f;h[5]=0x57;v.setUint32(8,size,true);
 async function* data(){yield head;yield h;for(let n=0;n<size;n+=chunk.length)yield chunk.subarray(0,Math.min(chunk.length,size-n));}
 const r=await (a as any).store({sopClassUid:C,sopInstanceUid:sop,transferSyntaxUid:'1.2.840.10008.1.2.1',data:data()}); await a.release(); return r.status; };
const t=performance.now(); const rs=await Promise.all(Array.from({length:count},one)); console.log(rs.join(), ((performance.now()-t)/1000).toFixed(1)+'s');
console.log(readFileSync(`/proc/${pid}/status`,'utf8').match(/Vm(HWM|RSS).*/g)!.join(' '));
