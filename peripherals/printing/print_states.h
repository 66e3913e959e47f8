// SPDX-License-Identifier: GPL-3.0-or-later
// 打印机状态用语: the sentences of a printer's health, the same for all drivers.
#pragma once

#include "peripherals/printing/printer_port.h"

namespace yc::peripherals {

DeviceState printerHealth(PrintState state);

// Refuses what no printer should get: no PDF, no copies. Throws PrintFault(Refused).
void checkPrintable(const std::string& pdf, int copies);

}  // namespace yc::peripherals
