// SPDX-License-Identifier: GPL-3.0-or-later
// 批量名单 at the window: a file is checked first and changes nothing; then its good rows go on the list in portions, and after
// the acceptance of the whole the persons' cases go to the departments. Both can be stopped and gone on with.
#pragma once

#include "workstation/services.h"

#include <string>
#include <vector>

namespace yc::workstation {

struct BatchSnapshot {
    enum class Phase {
        Idle,
        Reading,     ///< a file
        Checked,     ///< a file, with its good and bad rows
        Taking,      ///< good rows go on the list
        Accepting,   ///< persons' cases go to the departments
        ForNumbers,  ///< the same, waiting for numbers from the centre
    };
    domain::CaseId caseId;
    bool offered = false;  ///< the situation of the case is a batch
    bool mayChange = false;
    Phase phase = Phase::Idle;
    int most = 0;  ///< persons on one list
    // the file
    std::string file;  ///< its name without folders
    int good = 0;      ///< not taken yet
    int taken = 0;
    int bad = 0;
    std::vector<std::string> remarks;
    struct Problem {
        int row = 0;  ///< as in the file
        std::string text;
    };
    std::vector<Problem> problems;
    std::optional<domain::Refusal> whyNot;  ///< the file could not be read
    // the list
    int listed = 0;
    int accepted = 0;
    int doneNow = 0;  ///< of `ofNow`, while Taking and Accepting
    int ofNow = 0;
};

class BatchService {
public:
    virtual ~BatchService() = default;
    virtual void onBatch(Listener<BatchSnapshot> listener) = 0;
    virtual void check(const std::string& path) = 0;  ///< reads and checks
    virtual void take() = 0;                          ///< the good rows of the checked file
    virtual void cancel() = 0;                        ///< stops after the portion at hand
    virtual void clear(Answer answer) = 0;            ///< takes everybody off the list
    virtual void saveBlank(const std::string& path, Answer answer) = 0;
    virtual void saveReturned(const std::string& path, Answer answer) = 0;
    /// 部门原表 (R039): of every chosen item that has one, filled from the one form; also for a case that is no batch.
    virtual void printForms() = 0;
};

}  // namespace yc::workstation
