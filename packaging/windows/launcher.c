/* Starts the program in its own Python, in this very process: Windows shows our name and icon.
 *
 * Built twice: as a program of windows, and as one of the console, whose output is waited for.
 */

#include <wchar.h>
#include <windows.h>

int Py_Main(int argc, wchar_t **argv); /* of python313.dll; all that we need of it */

static wchar_t *const BEFORE[] = {
    L"-X", L"utf8", /* what is piped to another program is UTF-8, whatever the code page */
    L"-m", L"start",
};
#define COUNT ((int)(sizeof BEFORE / sizeof *BEFORE))

int wmain(int argc, wchar_t **argv)
{
    wchar_t **arguments = calloc(argc + COUNT + 1, sizeof *arguments);
    if (!arguments)
        return 1;
    arguments[0] = argv[0];
    for (int i = 0; i < COUNT; i++)
        arguments[1 + i] = BEFORE[i];
    for (int i = 1; i < argc; i++)
        arguments[COUNT + i] = argv[i];
    return Py_Main(argc + COUNT, arguments);
}
