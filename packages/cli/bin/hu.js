#!/usr/bin/env node
import { main } from '../dist/hu/main.js';

await main(process);
