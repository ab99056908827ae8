import { Controller, Get } from '@nestjs/common'
import { Oeffentlich } from '../zugang/zugang.js'
import { Bereitschaft } from './bereitschaft.js'

/** For the process supervisor and the load balancer. */
@Controller()
@Oeffentlich()
export class GesundheitController {
  constructor(private readonly bereitschaft: Bereitschaft) {}

  /** The process answers. Says nothing about the database: restarting would not help there. */
  @Get('gesund')
  gesund() {
    return { status: 'gesund' }
  }

  /** It can do its work: every database login answers. */
  @Get('bereit')
  async bereit() {
    await this.bereitschaft.pruefen()
    return { status: 'bereit' }
  }
}
