// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/printing/print_states.h"

namespace yc::peripherals {

DeviceState printerHealth(PrintState state) {
    switch (state) {
    case PrintState::OutOfPaper:
        return {Health::Warning, "打印机缺纸。放纸后自动接着打印",
                "The printer is out of paper. It goes on by itself when paper is put in"};
    case PrintState::Stopped:
        return {Health::Fault, "打印机停了。看看卡纸和机盖，再按打印机上的继续键",
                "The printer has stopped. Look for a jam or an open cover, then press resume on the printer"};
    case PrintState::Offline:
        return {Health::Fault, "打印机没应答。看看电源和网线，或按F10改用别的打印机",
                "The printer does not answer. Check power and cable, or press F10 for another printer"};
    case PrintState::Failed:
    case PrintState::Unknown:
        return {Health::Fault, "打印机不能用。请在设置里重新选择打印机",
                "The printer cannot be used. Choose a printer in the settings"};
    case PrintState::Waiting:
    case PrintState::Printing:
    case PrintState::Done:
    case PrintState::Cancelled: break;
    }
    return {Health::Ready, "", ""};
}

void checkPrintable(const std::string& pdf, int copies) {
    if (pdf.rfind("%PDF-", 0) != 0) throw PrintFault(PrintFault::Kind::Refused, "what was given to print is no PDF");
    if (copies < 1 || copies > 99)
        throw PrintFault(PrintFault::Kind::Refused, "copies must be 1 to 99, given: " + std::to_string(copies));
}

}  // namespace yc::peripherals
