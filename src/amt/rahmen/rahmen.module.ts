import { Global, Module } from '@nestjs/common'
import { Amtsauskunft } from '../../web/amtslage.js'
import { VieraugenModul } from '../../vieraugen/vieraugen.module.js'
import { Rahmenauskunft } from './auskunft.js'

/** Global, since the page kit asks for what stands in the frame of a staff page. */
@Global()
@Module({
  imports: [VieraugenModul],
  providers: [{ provide: Amtsauskunft, useClass: Rahmenauskunft }],
  exports: [Amtsauskunft],
})
export class RahmenModul {}
