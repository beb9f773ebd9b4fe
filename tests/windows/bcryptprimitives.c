/* Windows' random numbers, which wine 8 has under an older name only. */

#include <windows.h>

__declspec(dllimport) BOOLEAN WINAPI SystemFunction036(void *bytes, ULONG count);

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *bytes, SIZE_T count)
{
    return SystemFunction036(bytes, (ULONG)count);
}
